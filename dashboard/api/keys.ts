/** Names of what is kept of the server's answers, where more than one place needs them. */
export const meKey = ['me'] as const;
export const connectionKey = ['connection'] as const;
export const feedbackKey = ['feedback'] as const;
export const overviewKey = ['overview'] as const;
export const contentKey = ['content'] as const;
export const peopleKey = ['people'] as const;
export const teamsKey = ['people', 'teams'] as const;
export const sitesKey = ['sites'] as const;
export const siteTableKey = ['site table'] as const;
export const settingsKey = ['settings'] as const;
export const toVerifyKey = ['to verify'] as const;
export const collectionsKey = ['collections'] as const;
export const announcementsKey = ['announcements'] as const;
export const glossaryKey = ['glossary'] as const;
export const goalsKey = ['goals'] as const;
export const webhooksKey = ['webhooks'] as const;
export const myDigestKey = ['my digest'] as const;
