import { expect, test } from 'vitest';
import { fillMergeFields } from './merge-fields.ts';

const known = { who: 'Odalys Ferncastle', company: 'Northmoor', competitors: [], corrected: [] };

test('fills what is known', () => {
  const text = 'Hi {{first_name}}, for {{ Company }}: regards, {{my name}}';
  expect(fillMergeFields(text, known, 'Mara')).toEqual({
    text: 'Hi Odalys, for Northmoor: regards, Mara',
    missing: [],
  });
});

test('names what is not, and takes no address for a first name', () => {
  const text = 'Hi {{first_name}} of {{company}}, {{discount}}';
  const { missing } = fillMergeFields(
    text,
    { ...known, who: 'o@northmoor.example', company: undefined as never },
    'Mara',
  );
  expect(missing).toEqual(['first_name', 'company', 'discount']);
});
