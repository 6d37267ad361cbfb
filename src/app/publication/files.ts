// The three files of a publication, by name and content.
import { publicationHtml } from '../../domain/year/publication/html';
import { publicationJson } from '../../domain/year/publication/json';
import type { Publication } from '../../domain/year/publication/publication';
import { fileBase } from '../../domain/year/publication/table';
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
