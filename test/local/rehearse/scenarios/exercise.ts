// What a scenario brings about: steps, operations, forms, notices, documents and menu items, seen after each of its steps.

import { registryTab, registryTabs } from '../../../../local/rehearse/outputs/registry';
import type { Step } from '../../../../local/rehearse/scenario/scenario';
import type { Runtime } from '../../../../local/runtime';
import {
  stepKeys,
  stepName,
  steps,
  type Step as TableStep,
} from '../../../../src/domain/cases/steps';

import { operationNames } from '../../../../src/domain/flow/operations';
import { tabKeys, tabs } from '../../../../src/domain/registry/tabs';
import { settings } from '../../../../src/domain/settings';

/** What one row of the table is about. */
export type Item = `${'段階' | '操作' | '様式' | '通知' | '文書' | 'メニュー'}｜${string}`;

const names = { policyDivisionName: settings.policyDivisionName.initial };

/** Both flows' steps: ① to ⑫, then A to L. */
export const marks = (['before', 'after'] as const).flatMap((flow) =>
  stepKeys.flatMap((key) => {
    const mark = (steps[key] as TableStep)[flow];
    return mark ? [`${mark} ${stepName(names, key)}`] : [];
  }),
);

/** Collects while a scenario plays. */
export class Exercise {
  readonly found = new Set<Item>();

  after(runtime: Runtime, step: Step): void {
    if (step.kind === 'menu') this.found.add(`メニュー｜${step.label}`);
    for (const row of [...registryTab(runtime, '案件'), ...registryTab(runtime, '提案事業')]) {
      const mark = marks.find((label) => label === row.段階);
      if (mark) this.found.add(`段階｜${mark}`);
    }
  }

  atTheEnd(runtime: Runtime): void {
    const { found } = this;
    const registry = registryTabs(runtime);
    // ③ passes within one operation, and ⑤ beside ④: their traces are the posting and the 様式3.
    if (registry.文書.some((row) => row.様式 === '掲示文')) {
      found.add('段階｜③ 連携事業の提案掲載');
    }
    if (registry.受付.some((row) => row.様式 === '様式3' && row.状態 === '処理済')) {
      found.add('段階｜⑤ 市による連携事業提案');
    }
    // A and I are no stages of a case: their traces are the year's Docs.
    if (registry.文書.some((row) => row.様式 === '様式7')) {
      found.add('段階｜A 前年度の実績報告書提出');
    }
    if (registry.文書.some((row) => row.様式 === '公表資料')) found.add('段階｜I 公表');
    for (const row of registry.記録) {
      const tab = tabKeys.find(
        (key) =>
          operationNames(key).includes(String(row.操作)) &&
          registry[tabs[key].name].some((one) => Object.values(one)[0] === row.対象),
      );
      if (tab) found.add(`操作｜${tabs[tab].name}：${row.操作}`);
    }
    for (const row of registry.受付) if (row.状態 === '処理済') found.add(`様式｜${row.様式}`);
    for (const row of registry.送信) if (row.状態 === '送信済') found.add(`通知｜${row.種別}`);
    for (const row of registry.文書) if (row.ファイルID !== '') found.add(`文書｜${row.様式}`);
  }
}
