/** What of Docs and Drive could not be confirmed from documentation. */

/** In the shape of the runtime's one list of assumptions, which takes these in. */
export const DOCUMENT_ASSUMPTIONS = [
  {
    id: 'docs-defaults',
    statement:
      'A new Doc is A4 with margins of 72 pt; text is 11 pt with line spacing 1.15; cells have 5 pt padding and tables a black border of 1 pt.',
    reliedOnBy: 'documents/model.ts',
    source: 'assumption',
  },
  {
    id: 'docs-edits-buffered',
    statement:
      'Edits of an open Doc are kept in the run and saved by saveAndClose or at its end; a run that crashes loses them.',
    reliedOnBy: 'documents/session.ts',
    source: 'assumption',
  },
  {
    id: 'docs-open-twice',
    statement: 'Opening a Doc that the run already has open gives the same unsaved content.',
    reliedOnBy: 'documents/session.ts',
    source: 'assumption',
  },
  {
    id: 'docs-closed-elements',
    statement: 'After saveAndClose the elements of the Doc can be neither edited nor read.',
    reliedOnBy: 'documents/session.ts',
    source: 'assumption',
  },
  {
    id: 'docs-name-at-once',
    statement: 'Document.setName renames the Drive file at once, without saveAndClose.',
    reliedOnBy: 'documents/documentApp.ts',
    source: 'assumption',
  },
  {
    id: 'docs-stripped-characters',
    statement:
      'DocumentApp strips the control and private-use characters that the Docs API strips; CR LF becomes one line break.',
    reliedOnBy: 'documents/text.ts',
    source: 'https://developers.google.com/docs/api/concepts/rules-behavior',
  },
  {
    id: 'docs-text-style',
    statement:
      'Inserted text looks as the character before it, at the start as the one after; setText keeps the look of the first character; text put into an emptied paragraph looks as what stood there.',
    reliedOnBy: 'documents/text.ts',
    source: 'https://developers.google.com/docs/api/concepts/rules-behavior',
  },
  {
    id: 'docs-empty-text',
    statement: 'appendText and insertText refuse an empty text.',
    reliedOnBy: 'documents/elements/textElement.ts',
    source: 'assumption',
  },
  {
    id: 'docs-last-paragraph',
    statement:
      'The paragraph at the end of a body or cell cannot be removed, even when others stand before it.',
    reliedOnBy: 'documents/tree.ts',
    source: 'assumption',
  },
  {
    id: 'docs-table-last',
    statement:
      'insertTable at the end of a body adds an empty paragraph after the table, as appendTable is documented to do.',
    reliedOnBy: 'documents/tree.ts',
    source: 'assumption',
  },
  {
    id: 'docs-new-row',
    statement: 'appendTableRow() and insertTableRow(i) make a row without cells.',
    reliedOnBy: 'documents/elements/newTable.ts',
    source: 'assumption',
  },
  {
    id: 'docs-null-attribute',
    statement:
      'setAttributes with null takes a setting away; getAttributes, getColumnWidth and getMinimumHeight give null for what was never set.',
    reliedOnBy: 'documents/elements',
    source: 'assumption',
  },
  {
    id: 'docs-get-text',
    statement: 'getText of a body or cell gives each paragraph on a line, those of tables too.',
    reliedOnBy: 'documents/elements/blocks.ts',
    source: 'assumption',
  },
  {
    id: 'docs-copy-counts',
    statement: 'A copy of a Doc counts as a Doc created that day.',
    reliedOnBy: 'documents/drive/file.ts',
    source: 'assumption',
  },
  {
    id: 'drive-order',
    statement: 'Iterators give the newest files first, and a search by name finds them at once.',
    reliedOnBy: 'documents/store.ts',
    source: 'assumption',
  },
  {
    id: 'drive-trashed-listed',
    statement: 'Iterators also give files that are in the trash.',
    reliedOnBy: 'documents/store.ts',
    source: 'assumption',
  },
  {
    id: 'file-version-fresh',
    statement:
      'Drive.Files.get and getLastUpdated show a change of a file as soon as the call that made it has returned: version grows with every change of cells, formats, sheets, name, folder or trash, by a script or a person.',
    reliedOnBy: 'documents/store.ts, world.ts',
    source: 'assumption; that version grows with every change is documented',
  },
  {
    id: 'drive-modified',
    statement:
      'modifiedTime follows the content and name of a file, not its folder, description, trash or permissions.',
    reliedOnBy: 'documents/store.ts',
    source: 'assumption',
  },
  {
    id: 'permission-once',
    statement:
      'Drive.Permissions.create for somebody who has a permission already leaves one permission with the higher of the two roles.',
    reliedOnBy: 'documents/store.ts; the bundle grants only what is lacking',
    source: 'assumption; that an id is unique to whom it is granted is documented',
  },
  {
    id: 'drive-one-folder',
    statement:
      'Drive.Files.update with addParents takes the file out of the folder that it was in, with or without removeParents.',
    reliedOnBy: 'documents/drive/files.ts',
    source: 'assumption; that a file has one folder is documented',
  },
  {
    id: 'docs-literal-text',
    statement:
      'Inserted text is taken as it is, $1 and {{…}} too, and a Doc with unsaved edits can be converted to PDF.',
    reliedOnBy: 'documents/text.ts',
    source: 'assumption',
  },
  {
    id: 'docs-api-fresh',
    statement:
      'The Docs API reads at once what saveAndClose has saved, and DocumentApp and the PDF show what it has changed; what a run has not saved it does not see.',
    reliedOnBy:
      'documents/api/advanced.ts; the bundle saves a letter before it sets its page breaks',
    source: 'assumption',
  },
  {
    id: 'docs-page-breaks',
    statement:
      'Pinned header rows are shown again on every page. A row with preventOverflow is whole where a page holds it. keepWithNext of a paragraph in the last row of a table holds for the paragraph below the table, keepLinesTogether also inside a cell.',
    reliedOnBy:
      'documents/export; the bundle sets preventOverflow only for rows of a third of a page or less',
    source:
      'assumption; that the requests exist, and that keeping is done "if possible", is documented',
  },
  {
    id: 'docs-unfilled-row',
    statement:
      'removeRow takes out a row while others of the table are kept at hand, and copies of it can be inserted in its place.',
    reliedOnBy: 'documents/elements/table.ts',
    source: 'assumption',
  },
] as const;
