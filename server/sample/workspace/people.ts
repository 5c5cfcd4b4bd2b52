import type { SamplePerson } from '../types.ts';

export const people: readonly SamplePerson[] = [
  { name: 'Henrik Aasen', email: 'henrik.aasen@harborline.example', role: 'admin', activity: 0 },
  { name: 'Priya Raman', email: 'priya.raman@harborline.example', role: 'marketer', activity: 0 },
  {
    name: 'Mara Lind',
    email: 'mara.lind@harborline.example',
    role: 'rep',
    activity: 0.9,
    team: 'Europe',
  },
  {
    name: 'Joao Teixeira',
    email: 'joao.teixeira@harborline.example',
    role: 'rep',
    activity: 0.6,
    team: 'Europe',
  },
  {
    name: 'Ellen Brandt',
    email: 'ellen.brandt@harborline.example',
    role: 'rep',
    activity: 0.35,
    team: 'Europe',
  },
  {
    name: 'Tom Okafor',
    email: 'tom.okafor@harborline.example',
    role: 'rep',
    activity: 0.08,
    team: 'Europe',
  },
];
