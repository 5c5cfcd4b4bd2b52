/** What one would pick for Gmail alone, to be weighed. */
export * from '@inboxsdk/core';
