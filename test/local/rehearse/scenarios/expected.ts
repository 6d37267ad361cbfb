// What the scenarios together must bring about: the tables of the program, as items.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { menu } from '../../../../src/app/menu';
import { documentKinds } from '../../../../src/domain/documents/kinds';
import { operationNames } from '../../../../src/domain/flow/operations';
import { formIds, formOf } from '../../../../src/domain/forms';
import { type NoticeKind, noticeKinds } from '../../../../src/domain/mail/kinds';
import { tabKeys, tabs } from '../../../../src/domain/registry/tabs';
import { type Item, marks } from './exercise';

export const scenarioFolder = join(__dirname, '../../../../scenarios');

export const scenarioNames = readdirSync(scenarioFolder).flatMap((file) =>
  file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [],
);

/** Made of answers of more than 49,000 characters, which no scenario should hold: test/flows/badInput.test.ts. */
const tooLong = ['全文'];

export const expected: readonly Item[] = [
  ...marks.map((mark): Item => `段階｜${mark}`),
  ...tabKeys.flatMap((tab) =>
    operationNames(tab).map((name): Item => `操作｜${tabs[tab].name}：${name}`),
  ),
  ...formIds.map((id) => formOf(id).key).map((key): Item => `様式｜${key}`),
  ...(Object.keys(noticeKinds) as NoticeKind[]).map(
    (kind): Item => `通知｜${noticeKinds[kind].name}`,
  ),
  ...Object.values(documentKinds)
    .map(({ form }) => form)
    .filter((form) => !tooLong.includes(form))
    .map((form): Item => `文書｜${form}`),
  ...menu.map(({ label }): Item => `メニュー｜${label}`),
];
