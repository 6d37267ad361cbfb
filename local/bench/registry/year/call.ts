/** B, C on 1 April: a 年度当初 case for every business, and the year's calls for proposals. */
import { fiscalYearCode, japaneseDate } from '../../../../src/domain/base/era';
import { stageLabel } from '../../../../src/domain/cases/steps';
import type { CaseKind } from '../../../../src/domain/registry/tabs/cases';
import type { Business } from '../city';
import {
  business as businessReceiver,
  department as departmentReceiver,
  document,
  mail,
  minuteOn,
  note,
  policyDivision,
  SYSTEM,
} from '../rows';
import { bodyOf, link, toBusiness, toDepartment, toPolicyDivision } from '../wording';
import type { CaseStory, Telling } from './story';
import { names } from './story';

export function openSeason(telling: Telling): CaseStory[] {
  const { book, city, fiscalYear, year } = telling;
  const code = fiscalYearCode(fiscalYear);
  const day = `${fiscalYear}-04-01`;
  const at = `${day}T06:00`;
  const due = `${fiscalYear}-04-30`;
  mail(book, policyDivision, {
    kind: 'departmentsUnconfirmed',
    key: `部署の確認:${code}`,
    subject: `【お願い】課長名とメールを確かめてください（${city.departments.length}課）`,
    target: code,
    at,
    body: bodyOf(toPolicyDivision, city.departments.map(toDepartment).join('\n')),
    year,
  });
  const stories = city.businesses.map((business) => {
    const story = openCase(telling, business, '年度当初', day);
    Object.assign(story.row.values, { dueOn: due, askedOn: day });
    story.row.auto.dueOn = due;
    note(book, {
      at,
      by: SYSTEM,
      action: '年度当初の案件を開く',
      target: story.id,
      after: `${business.businessId}　${business.name}（${business.agreementId}）`,
      year,
    });
    mail(book, businessReceiver(business), {
      kind: 'proposalSeason',
      key: `年度当初:${story.id}`,
      subject: `【ご案内】${story.id} 連携事業の提案（様式1）について（提出期限 ${japaneseDate(due)}）`,
      target: story.id,
      at,
      body: bodyOf(toBusiness(business), link('様式1で提案する', story.id)),
      year,
    });
    return story;
  });
  city.departments.forEach((department, index) => {
    mail(book, departmentReceiver(department), {
      kind: 'seasonCall',
      key: `年度当初の募集:${code}:${department.name}`,
      subject: `【募集】連携事業の提案（様式3）について（提出期限 ${japaneseDate(due)}）`,
      target: code,
      at,
      body: bodyOf(
        toDepartment(department),
        ...stories.map(({ id }) => link('様式3で提案する', id)),
      ),
      year,
    });
    note(book, {
      at: minuteOn(`${fiscalYear}-04-03`, index),
      action: '編集：部署・確認日',
      target: department.name,
      after: `${fiscalYear}-04-03`,
      year,
    });
  });
  document(
    book,
    { name: `${code}-掲示文`, form: '掲示文', addressee: '庁内掲示板', madeOn: day },
    year,
  );
  return stories;
}

/** A case at ①/B, with nothing in it yet. */
export function openCase(
  { book, fiscalYear, year }: Telling,
  business: Business,
  kind: CaseKind,
  receivedOn: string,
): CaseStory {
  const id = book.number(`${fiscalYearCode(fiscalYear)}-`, 3);
  const row = book.add(
    'cases',
    {
      caseId: id,
      kind,
      fiscalYear: String(fiscalYear),
      agreementIds: business.agreementId,
      receivedOn,
      businessId: business.businessId,
      businessName: business.name,
      stage: stageLabel(names, 'proposal', kind),
      state: '進行中',
    },
    { year },
  );
  return { id, kind, business, row, awaited: [], projects: [], done: [] };
}
