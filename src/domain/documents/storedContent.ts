// 文書.差し込む内容 and 差し込んだ値: what a Doc is filled with.

import { list, record, type Shape, stored, text } from '../registry/storedCell';
import type { DocumentContent } from './kinds';

const texts = record(text);

const content: Shape<DocumentContent> = (value) => {
  const { fields, rows } = (value ?? {}) as { readonly fields?: unknown; readonly rows?: unknown };
  const read = { fields: texts(fields), rows: rows === undefined ? [] : list(texts)(rows) };
  if (!read.fields || !read.rows) return undefined;
  return { fields: read.fields, ...(rows !== undefined && { rows: read.rows }) };
};

export const storedContent = stored<DocumentContent>(content);

/** What was filled into the blanks of a letter (発信日, 文書番号). */
export const storedBlanks = stored<Readonly<Record<string, string>>>(texts);
