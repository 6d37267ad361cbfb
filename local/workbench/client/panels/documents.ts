/** 文書: the Docs, to be read on a sheet of paper and taken away. */
import type { BodyNode } from '../../../runtime/documents/model';
import type { DocumentSummary } from '../../shapes';
import { get } from '../api';
import { shortTime } from '../dates';
import { type Child, h } from '../dom';
import { placeOf } from '../links';
import type { Page, Panel } from '../page';
import { paper } from '../paper';

export async function documentsPanel(_page: Page, [id]: string[]): Promise<Panel> {
  const documents = await get<DocumentSummary[]>('/api/documents');
  const listed = documents.filter((document) => document.state !== '');
  const others = documents.filter((document) => document.state === '');
  const group = (title: string, members: DocumentSummary[]): Child[] =>
    members.length === 0
      ? []
      : [
          h('h2', { class: 'group' }, title),
          h(
            'ul',
            { class: 'list' },
            members.map((document) => entry(document, document.id === id)),
          ),
        ];
  const current = documents.find((document) => document.id === id);
  const element = h(
    'section',
    { class: `panel two ${id === undefined ? '' : 'reading'}` },
    h(
      'div',
      { class: 'side' },
      h('h1', {}, '文書'),
      documents.length === 0 && h('p', { class: 'quiet' }, 'まだ文書はありません。'),
      group('台帳の文書', listed),
      group('ひな形など', others),
    ),
    id === undefined
      ? h(
          'div',
          { class: 'content empty' },
          h('p', { class: 'quiet' }, '左の一覧から選んでください。'),
        )
      : await read(id, current),
  );
  return { element };
}

function entry(document: DocumentSummary, current: boolean): HTMLElement {
  const { id, name, state, receiver, folder, created } = document;
  return h(
    'li',
    {},
    h(
      'a',
      { href: placeOf('documents', id), 'aria-current': current && 'true' },
      h(
        'span',
        { class: 'entry-top' },
        h('span', {}, receiver || folder),
        h('time', {}, shortTime(created)),
      ),
      h('strong', {}, name),
      state && h('span', { class: 'state' }, state),
    ),
  );
}

async function read(id: string, summary: DocumentSummary | undefined): Promise<HTMLElement> {
  const body = await get<BodyNode>(`/api/documents/${encodeURIComponent(id)}`);
  const file = (format: string) => `/api/documents/${encodeURIComponent(id)}/file?format=${format}`;
  return h(
    'article',
    { class: 'content' },
    h('p', { class: 'back' }, h('a', { href: placeOf('documents') }, '← 文書の一覧')),
    h(
      'div',
      { class: 'document-head' },
      h('h1', {}, summary?.name ?? ''),
      summary?.state && h('span', { class: 'state' }, summary.state),
      h('a', { class: 'button', href: file('docx'), download: true }, 'Word（.docx）'),
      h('a', { class: 'button', href: file('pdf'), download: true }, 'PDF'),
    ),
    paper(body),
  );
}
