import type { Person } from '../../../utils/contract/people.ts';

type Assignee = Pick<Person, 'id' | 'name'>;

/** Who may be given a task: the reader first, then marketing by name; and who has it, whoever that is. */
export function assigneesOf(
  people: readonly Pick<Person, 'id' | 'name' | 'role'>[],
  me: Assignee,
  current: Assignee,
): Assignee[] {
  const others = people
    .filter(({ id, role }) => role !== 'rep' && id !== me.id)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const may: Assignee[] = [me, ...others];
  return may.some(({ id }) => id === current.id) ? may : [...may, current];
}
