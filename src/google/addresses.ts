// Where Google shows a file, by its id alone: looking it up would be a call.

export const docAddress = (id: string): string => `https://docs.google.com/document/d/${id}/edit`;

export const bookAddress = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}`;
