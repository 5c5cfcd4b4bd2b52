import type { SamplePerson } from '../types.ts';

export const people: readonly SamplePerson[] = [
  { name: 'Ada Admin', email: 'ada@northwind.example', role: 'admin', activity: 0 },
  { name: 'Mara Keller', email: 'mara@northwind.example', role: 'marketer', activity: 0 },
  { name: 'Rui Costa', email: 'rui@northwind.example', role: 'rep', activity: 0.8 },
];
