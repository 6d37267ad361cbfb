// The number of one entry by dialog, by which a second press of its button is told from a second entry.

export const newEntryId = (): string => `代理-${Utilities.getUuid()}`;
