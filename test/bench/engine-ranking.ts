import { understand } from '../../utils/domain/context/understand.ts';
import { building } from '../../utils/domain/ranking/build-index.ts';
import { deserialise, serialise } from '../../utils/domain/ranking/serialise.ts';
import { suggest } from '../../utils/domain/ranking/suggest.ts';
import { updateIndex } from '../../utils/domain/ranking/update-index.ts';

/** From a page to cues, and from a catalogue to a stored index: to be weighed. */
export const engine = [understand, building, updateIndex, serialise, deserialise, suggest];
