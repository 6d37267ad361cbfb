// 連絡先変更を承認する・承認しない (事業者): whether what a new 様式1 said about name, address and contact becomes the registry's.

import { mailIn } from '../base/mailAddress';
import { folded } from '../base/text';
import { words } from '../base/words';
import { openCasesOf, projectsOf } from '../cases/cases';
import type { Context } from '../context';
import { businessAddressee } from '../documents/addresses';
import { formByKey, forms } from '../forms';
import { type ParticularKey, particularKeys } from '../forms/businessProposal';
import { answersIn, storedAnswers } from '../forms/storedAnswers';
import { type Done, operation } from '../operations/operation';
import { businessOf } from '../parties/businesses';
import { because, type Refusal } from '../registry/refusal';
import type { Row } from '../registry/registry';
import { mergedAlready } from './mergeBusiness';

type Business = Row<'businesses'>;

type Answers = Readonly<Record<string, string | undefined>>;

function requested({ registry }: Context, business: Business): Answers | undefined {
  const intake = registry.find('intake', business.values.requestedChange.split('\n')[0]);
  if (!intake || !formByKey(intake.values.form)) return undefined;
  return storedAnswers.read(intake.values.answers) && answersIn(intake.values.answers);
}

const requestStands = (_context: Context, { values }: Business): Refusal | undefined =>
  mergedAlready(values.merged) ??
  (values.requestedChange === '' ? because('変更の申出がありません') : undefined);

/** The drafts (案) of letters to a business that name another addressee than would be written now. */
function outdatedDrafts(context: Context, business: Business): string[] {
  const { registry } = context;
  const drafts = registry.having('documents', 'state', '案');
  registry.bringRows(drafts);
  return drafts.flatMap(({ values }) => {
    const { name, receiver, caseId, addressee } = values;
    if (businessOf(registry, receiver) !== business) return [];
    const row = registry.find('cases', caseId);
    if (!row) return [];
    return businessAddressee(context, row).onOneLine === addressee ? [] : [name];
  });
}

/** Open proposals follow the name: the old one may be another's some day, and letters say the new one. */
function renameProposer({ registry }: Context, business: Business, former: string): void {
  const { businessId, name } = business.values;
  for (const { values } of openCasesOf(registry, businessId)) {
    for (const project of projectsOf(registry, values.caseId)) {
      if (folded(project.values.proposer) === folded(former)) {
        registry.set(project, { proposer: name });
      }
    }
  }
}

function takeOver(context: Context, business: Business, answers: Answers): Done {
  const changes: Partial<Record<ParticularKey, string>> = {};
  for (const key of particularKeys) {
    const { label } = forms.businessProposal.head[key];
    const written = typeof answers[label] === 'string' ? answers[label].trim() : '';
    const given = key === 'mail' ? mailIn(written) : written;
    if (given !== '' && given !== business.values[key]) changes[key] = given;
  }
  const before = Object.keys(changes)
    .map((key) => business.values[key as ParticularKey])
    .join('／');
  const becomesOther = (key: 'name' | 'representative'): boolean =>
    changes[key] !== undefined && folded(changes[key]) !== folded(business.values[key]);
  const former = business.values.name;
  const renamed = becomesOther('name');
  const represented = becomesOther('representative');
  context.registry.set(business, { ...changes, requestedChange: '' });
  if (renamed) renameProposer(context, business, former);
  const outdated = outdatedDrafts(context, business);
  return {
    said: [
      '名簿に反映しました。',
      renamed ? '名称が変わりました。これから作る文書に新しい名称を使います。' : '',
      represented ? '代表者が変わりました。事業者等の基準を確かめ直してください。' : '',
      outdated.length > 0
        ? `宛先が変わるため、「文書」タブで「作り直す」を選んでください：${outdated.join('、')}`
        : '',
    ].join(''),
    logged: { before, after: Object.values(changes).join('／') },
  };
}

export const approveContactChange = operation({
  name: '連絡先変更を承認する',
  place: 'next',
  tab: 'businesses',
  about: words('新しい様式1に書かれていた名称・所在地・連絡先などを、名簿に反映します。'),
  misplaced: requestStands,
  prepare: (context, business) => {
    const answers = requested(context, business);
    if (!answers) {
      return {
        missing: [
          because(
            '申出のもとになった受付が読み取れません',
            '「連絡先変更を承認しない」を選び、様式1の再提出をお願いしてください。',
          ),
        ],
      };
    }
    return { perform: () => takeOver(context, business, answers) };
  },
});

export const declineContactChange = operation({
  name: '連絡先変更を承認しない',
  tab: 'businesses',
  about: words('新しい様式1に書かれていた変更を、名簿に反映しないこととします。'),
  misplaced: requestStands,
  prepare: (context, business) => ({
    perform: () => {
      const { requestedChange } = business.values;
      context.registry.set(business, { requestedChange: '' });
      return {
        said: '変更の申出を承認しないこととしました。名簿は変えていません。申し出た方には、この仕組みからは知らせません。必要なときは、理由をお伝えください。',
        logged: { before: requestedChange },
      };
    },
  }),
});
