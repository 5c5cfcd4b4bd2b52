import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('everything has a default, also when set to nothing', () => {
  const config = readConfig({ PORT: '', DATABASE_URL: '' });
  expect(config).toMatchObject({ port: 3210, host: '127.0.0.1', databaseUrl: undefined });
  expect(config.dataDir).toMatch(/\.data$/);
});

test('each variable at fault is named', () => {
  expect(() =>
    readConfig({ PORT: 'http', DATABASE_URL: 'mysql://x', AUTH_SECRET: 'short' }),
  ).toThrow(/PORT.*\n.*DATABASE_URL.*\n.*AUTH_SECRET/);
});

test('proxies are trusted only where their number is said', () => {
  expect(readConfig({}).trustedProxies).toBe(0);
  expect(readConfig({ TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
  for (const wrong of ['-1', '1.5', 'yes', '10.0.0.0/8']) {
    expect(() => readConfig({ TRUSTED_PROXIES: wrong })).toThrow(/TRUSTED_PROXIES/);
  }
});

test('mail is sent with both a server and a sender, or not at all', () => {
  expect(readConfig({}).smtpUrl).toBeUndefined();
  const both = {
    SMTP_URL: 'smtps://name:word@mail.example:465',
    MAIL_FROM: 'Cuecard <c@x.example>',
  };
  expect(readConfig(both)).toMatchObject({ smtpUrl: both.SMTP_URL, mailFrom: both.MAIL_FROM });
  expect(() => readConfig({ SMTP_URL: both.SMTP_URL })).toThrow(/MAIL_FROM/);
  expect(() => readConfig({ ...both, SMTP_URL: 'https://mail.example' })).toThrow(/SMTP_URL/);
});

test('a public address loses its trailing slash', () => {
  expect(readConfig({ PUBLIC_URL: 'https://cue.example/' }).publicUrl).toBe('https://cue.example');
});
