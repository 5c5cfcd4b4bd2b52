import fc from 'fast-check';

/** `npm run test:all` looks at far more cases than a push has time for. */
if (process.env['EXHAUSTIVE'])
  fc.configureGlobal({ numRuns: 2000, interruptAfterTimeLimit: 300_000 });
