/** Bugs made by hand: each a change of one place of the product that the nets must find. */

export interface Bug {
  readonly name: string;
  /** Below src. */
  readonly file: string;
  /** Stands once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The core flows whose calls show it; the nets begin with them. */
  readonly flows?: readonly string[];
  /** Where the simulation is not the right net: what the repository tests it with. */
  readonly tests?: readonly string[];
}

export const bugs: readonly Bug[] = [
  {
    name: 'no lock',
    file: 'google/lock.ts',
    find: 'if (!lock.tryLock(milliseconds)) return false;',
    replace: '',
    flows: ['送信', '様式1'],
  },
  {
    name: 'properties of before the lock',
    file: 'google/lock.ts',
    find: 'forgetProperties();\n      return true;',
    replace: 'return true;',
    flows: ['送信', '様式1'],
    tests: ['test/flows/lockWait.test.ts'],
  },
  {
    name: 'mark after send',
    file: 'app/delivery/delivery.ts',
    find: 'const earlier = claim(context, mails);\n    session.save();',
    replace: 'const earlier = claim(context, mails);',
    flows: ['送信'],
  },
  {
    name: 'nothing noted before a mail',
    file: 'app/delivery/sendMails.ts',
    find: 'if (!obstacle) ports.journal.note({ attempting: attemptOf(mail), results });',
    replace: '',
    flows: ['送信'],
  },
  {
    name: 'a mail in doubt goes again',
    file: 'app/delivery/recoverMails.ts',
    find: "settleDoubt(context, mail, '送っている途中で処理が止まりました。');",
    replace: 'waitAgain(context, mail);',
    flows: ['送信'],
  },
  {
    name: 'what the journal knows is forgotten',
    file: 'app/delivery/recoverMails.ts',
    find: 'if (known) settle(context, mail, known);\n    else if',
    replace: 'if',
    flows: ['送信'],
  },
  {
    name: 'an error of sending counts as sent',
    file: 'google/mail/sendError.ts',
    find: "return { kind: 'uncertain', reason: message };",
    replace: "return { kind: 'sent' };",
    flows: ['送信'],
  },
  {
    name: 'used up counts as sent',
    file: 'google/mail/sendError.ts',
    find: "if (QUOTA.test(message)) return { kind: 'quota' };",
    replace: "if (QUOTA.test(message)) return { kind: 'sent' };",
    flows: ['送信'],
  },
  {
    name: 'no grace',
    file: 'domain/flow/delivery.ts',
    find: 'mail.values.scheduledAt <= now &&',
    replace: '',
    flows: ['照会'],
  },
  {
    name: 'a mail leaves without its Docs',
    file: 'domain/flow/delivery.ts',
    find: "documents.length === names.length && documents.every(({ values }) => values.fileId !== '')",
    replace: 'true',
    flows: ['様式1'],
    tests: ['test/app/deliver.test.ts'],
  },
  {
    name: 'cc and to exchanged',
    file: 'app/delivery/sendMails.ts',
    find: 'to: mailIn(mail.values.to),\n    cc: mailIn(mail.values.cc),',
    replace:
      'to: mailIn(mail.values.cc) || mailIn(mail.values.to),\n    cc: mailIn(mail.values.to),',
    flows: ['発送', '協議'],
    tests: ['test/app/deliver.test.ts'],
  },
  {
    name: 'wrong addressee of the inquiry',
    file: 'domain/inquiry/startInquiry.ts',
    find: 'inquire(context, row, departments, { until });',
    replace: 'inquire(context, row, [...departments].slice(1), { until });',
    flows: ['照会'],
    tests: ['test/flows/ordinaryCase.test.ts'],
  },
  {
    name: 'key of a mail dropped',
    file: 'domain/mail/notice.ts',
    find: 'if (isPosted(registry, notice.key)) return false;',
    replace: '',
    tests: ['test/domain/mail/notice.test.ts', 'test/domain/flow/remind.test.ts'],
  },
  {
    name: 'a response is taken in again',
    file: 'domain/flow/receive/receive.ts',
    find: 'if (known) {\n    if (isBare(registry, known)) fillAgain(context, known, raw);\n    return;\n  }',
    replace: '',
    flows: ['様式1'],
    tests: ['test/app/receive.test.ts'],
  },
  {
    name: 'the sweep reads no form',
    file: 'app/sweep.ts',
    find: 'submissions.push(...ports.responses.since(form, since));',
    replace: 'ports.responses.since(form, since);',
    flows: ['様式1'],
  },
  {
    name: 'sweep off',
    file: 'app/sweep.ts',
    find: 'if (!whole && idle && !ports.watch.dayIsOpen()) return;',
    replace: 'return;',
    flows: ['様式1'],
  },
  {
    name: 'row by position',
    file: 'google/registry/registryStore.ts',
    find: 'misplacedAfter(tables, written, applyAndRead(requests, keysOf(written.length)), (row) => {\n      const copy = copied.get(nameOf({ tab: row.tab, key: row.found }));\n      return copy !== undefined && sameCells(copy.cells, row.before);\n    });',
    replace: 'applyAndRead(requests, keysOf(written.length));',
    flows: ['締切', '照会', '様式2'],
  },
  {
    name: 'what landed in foreign rows stays there',
    file: 'google/registry/registryStore.ts',
    find: 'if (!reading && repairMisplaced(first))',
    replace: 'if (false)',
    flows: ['締切'],
  },
  {
    name: 'a Doc made again beside the first',
    file: 'app/delivery/makeDocuments.ts',
    find: "row.values.madeOn !== '' || begun.has(name) || putAway.includes('')",
    replace: 'false',
    flows: ['様式1'],
  },
  {
    name: '次の操作 stays chosen',
    file: 'domain/flow/operate.ts',
    find: "registry.set(row, { operation: '', result: called(settings, result) });",
    replace: 'registry.set(row, { result: called(settings, result) });',
    flows: ['照会'],
  },
  {
    name: 'what was chosen meanwhile is emptied',
    file: 'google/registry/registryStore.ts',
    find: "if (index === undefined || texts.get(index) !== '' || chosen === '') return { ...row, texts };",
    replace: 'if (index !== undefined || chosen.length < 0) return { ...row, texts };',
    flows: [],
    tests: ['test/google/registryStore.test.ts', 'test/flows/sameMoment.test.ts'],
  },
  {
    name: 'numbers from how many there are',
    file: 'domain/registry/numbers.ts',
    find: 'padded(registry.next(prefix, standing), digits)',
    replace: 'padded(standing().length, digits)',
    flows: ['様式1'],
  },
  {
    name: 'code not checked',
    file: 'google/replyCodes.ts',
    find: 'if (!keys.some((key) => sameText(signed, signature(payload, key)))) return undefined;',
    replace: '',
    tests: ['test/google/forms.test.ts', 'test/flows/badInput.test.ts'],
  },
  {
    name: 'escape removed',
    file: 'domain/base/escaped.ts',
    find: '/[&<>',
    replace: '/[&>',
    tests: ['test/google/mailHtml.test.ts'],
  },
  {
    name: 'deadline off by one',
    file: 'domain/base/businessDays.ts',
    find: 'while (left > 0) {',
    replace: 'while (left > 1) {',
    tests: ['test/domain/base/businessDays.test.ts'],
  },
  {
    name: 'reminded on the day of asking',
    file: 'domain/asks/reminders.ts',
    find: 'on <= today && on > askedOn && on >= startedOn',
    replace: 'on <= today && on >= startedOn',
    tests: ['test/domain/asks/reminders.test.ts'],
  },
  {
    name: 'anybody may answer for another firm',
    file: 'domain/receiving/linkOwner.ts',
    find: "return own ? undefined : another('名称', written, '事業者等', owner.values.name);",
    replace: 'return undefined;',
    tests: ['test/domain/reply', 'test/domain/receiving'],
  },
];

/** So many more are made by a tool (mutate.ts). */
export const TOOL_MADE = 27;

export const plantedNames: readonly string[] = [
  ...bugs.map(({ name }) => name),
  ...Array.from({ length: TOOL_MADE }, (_, index) => `tool ${index + 1}`),
];
