import { testCommands } from './support/commands.ts';

testCommands('postgres');
