import { settingsSchema, type SettingsPatch } from '../../utils/contract/settings.ts';
import { request } from './request.ts';

export const changeSettings = (body: SettingsPatch) =>
  request(settingsSchema, '/v1/settings', { method: 'PATCH', body });
