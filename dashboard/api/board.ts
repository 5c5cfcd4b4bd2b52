import { z } from 'zod';
import { glossaryEntrySchema } from '../../utils/contract/board.ts';
import {
  announcementListSchema,
  announcementRecordSchema,
  type AnnouncementInput,
  type AnnouncementPatch,
} from '../../utils/contract/announcements.ts';
import {
  collectionDetailSchema,
  collectionListSchema,
  type CollectionInput,
  type CollectionPatch,
} from '../../utils/contract/collections.ts';
import {
  glossaryListSchema,
  type GlossaryInput,
  type GlossaryPatch,
} from '../../utils/contract/glossary.ts';
import { request } from './request.ts';

const gone = z.null();

export const listCollections = () => request(collectionListSchema, '/v1/collections');
export const readCollection = (id: string) =>
  request(collectionDetailSchema, `/v1/collections/${id}`);
export const addCollection = (body: CollectionInput) =>
  request(collectionDetailSchema, '/v1/collections', { method: 'POST', body });
export const changeCollection = (id: string, body: CollectionPatch) =>
  request(collectionDetailSchema, `/v1/collections/${id}`, { method: 'PATCH', body });
export const removeCollection = (id: string) =>
  request(gone, `/v1/collections/${id}`, { method: 'DELETE' });

export const listAnnouncements = () => request(announcementListSchema, '/v1/announcements');
export const addAnnouncement = (body: AnnouncementInput) =>
  request(announcementRecordSchema, '/v1/announcements', { method: 'POST', body });
export const changeAnnouncement = (id: string, body: AnnouncementPatch) =>
  request(announcementRecordSchema, `/v1/announcements/${id}`, { method: 'PATCH', body });
export const removeAnnouncement = (id: string) =>
  request(gone, `/v1/announcements/${id}`, { method: 'DELETE' });

export const listGlossary = () => request(glossaryListSchema, '/v1/glossary');
export const addTerm = (body: GlossaryInput) =>
  request(glossaryEntrySchema, '/v1/glossary', { method: 'POST', body });
export const changeTerm = (id: string, body: GlossaryPatch) =>
  request(glossaryEntrySchema, `/v1/glossary/${id}`, { method: 'PATCH', body });
export const removeTerm = (id: string) => request(gone, `/v1/glossary/${id}`, { method: 'DELETE' });
