// The three files of a publication, by name and content.

import type { Publication } from '../../domain/publication/compose';
import { publicationHtml } from '../../domain/publication/html';
import { publicationJson } from '../../domain/publication/json';
import { fileBase } from '../../domain/publication/table';
import type { PublishedFile } from '../ports';
import { publicationCsv } from './csv';

/** `R8-実績.html`, `.csv` and `.json`. */
export function publicationFiles(publication: Publication): PublishedFile[] {
  const base = fileBase(publication.fiscalYear);
  return [
    { name: `${base}.html`, mimeType: 'text/html', content: publicationHtml(publication) },
    { name: `${base}.csv`, mimeType: 'text/csv', content: publicationCsv(publication) },
    { name: `${base}.json`, mimeType: 'application/json', content: publicationJson(publication) },
  ];
}
