/** 協定: the terms of every agreement, with the review before each renewal. */
import { addDays, addMonths, addYears } from '../../../../src/domain/base/day';
import { fiscalYearOf, japaneseDate } from '../../../../src/domain/base/era';
import type { Book } from '../book';
import type { Business, City, Department } from '../city';
import {
  business as businessReceiver,
  department as departmentReceiver,
  document,
  mail,
  minuteOn,
  note,
  policyDivision,
  type Receiver,
  SYSTEM,
  submission,
} from '../rows';
import {
  bodyOf,
  link,
  POLICY_DIVISION,
  toBusiness,
  toDepartment,
  toPolicyDivision,
} from '../wording';

const YEARS = 3;
/** Departments that are asked in a review: those with projects under the agreement. */
const REVIEWERS = 6;

/**
 * Writes the terms of one business's agreement.
 * @param current first day of the term in force
 * @param since the day from which there is history: the first term begins before it
 */
export function writeTerms(
  { book, city }: { readonly book: Book; readonly city: City },
  business: Business,
  { current, since }: { readonly current: string; readonly since: string },
): void {
  const starts = [current];
  while (starts[0] > since) starts.unshift(addYears(starts[0], -YEARS));
  const name = `伊達市と${business.name}との包括連携協定`;
  starts.forEach((startsOn, index) => {
    const term: Term = {
      id: `${business.agreementId}-第${index + 1}期`,
      nextId: `${business.agreementId}-第${index + 2}期`,
      business,
      expiresOn: addDays(addYears(startsOn, YEARS), -1),
    };
    const renewed = index < starts.length - 1;
    const reviewed = renewed ? review(book, city, term) : {};
    const { expiresOn } = term;
    book.add('agreements', {
      termId: term.id,
      agreementId: business.agreementId,
      term: String(index + 1),
      businessIds: business.businessId,
      name,
      concludedOn: starts[0],
      startsOn,
      expiresOn,
      matters: business.matters,
      state: renewed ? '更新済' : '有効',
      nextStep: renewed
        ? ''
        : `見直しの開始：${japaneseDate(addMonths(expiresOn, -6))}（満了日 ${japaneseDate(expiresOn)}）`,
      ...reviewed,
    });
  });
}

interface Term {
  readonly id: string;
  readonly nextId: string;
  readonly business: Business;
  readonly expiresOn: string;
}

interface Asked {
  readonly who: string;
  readonly name: string;
  readonly receiver: Receiver;
  readonly greeting: string;
  readonly businessId: string;
}

/** The review, in which nobody objects, and the renewal by itself. */
function review(book: Book, city: City, term: Term) {
  const { id, expiresOn, business } = term;
  const year = fiscalYearOf(expiresOn);
  const from = addMonths(expiresOn, -6);
  const due = addMonths(expiresOn, -2);
  const first = Number(business.businessId.slice(1)) % city.departments.length;
  const departments = Array.from(
    { length: Math.min(REVIEWERS, city.departments.length) },
    (_, index) => city.departments[(first + index) % city.departments.length],
  );
  const asked: Asked[] = [businessAsked(business), ...departments.map(departmentAsked)];
  const material = `${id}-見直し資料`;
  document(
    book,
    { name: material, form: '見直し資料', addressee: POLICY_DIVISION, madeOn: from },
    year,
  );
  const at = `${from}T06:00`;
  mail(book, policyDivision, {
    kind: 'reviewOpened',
    key: `見直しの開始:${id}`,
    subject: `【見直し】${id} 協定の見直しを始めました（満了日 ${japaneseDate(expiresOn)}）`,
    target: id,
    at,
    attachments: material,
    body: bodyOf(toPolicyDivision, id),
    year,
  });
  note(book, {
    at,
    by: SYSTEM,
    action: '見直しの開始',
    target: id,
    before: '有効',
    after: `見直し中（疑義の期限 ${japaneseDate(due)}）`,
    year,
  });
  const keys = asked.map((one) => {
    const key = `協定の見直し:${id}:${one.who}`;
    mail(book, one.receiver, {
      kind: 'reviewRequest',
      key,
      subject: `【協定の見直し】${id} 疑義の有無について（回答期限 ${japaneseDate(due)}）`,
      target: id,
      at,
      body: bodyOf(one.greeting, link('協定の見直しに回答する', id)),
      year,
    });
    return { who: one.who, key };
  });
  asked.forEach((one, turn) => {
    agree(book, term, one, minuteOn(addDays(from, 14), turn));
  });
  renew(book, term);
  return {
    reviewedFrom: from,
    objectionsDueOn: due,
    cityObjection: `なし（${departments.length}/${departments.length}）`,
    businessObjection: 'なし（1/1）',
    result: `自動で更新しました（次の期：${term.nextId}、満了日 ${japaneseDate(addYears(expiresOn, YEARS))}）。`,
    reviewAsked: JSON.stringify(keys),
  };
}

const businessAsked = (business: Business): Asked => ({
  who: business.businessId,
  name: business.name,
  receiver: businessReceiver(business),
  greeting: toBusiness(business),
  businessId: business.businessId,
});

const departmentAsked = (department: Department): Asked => ({
  who: department.name,
  name: department.name,
  receiver: departmentReceiver(department),
  greeting: toDepartment(department),
  businessId: '',
});

function agree(book: Book, { id, expiresOn }: Term, one: Asked, at: string): void {
  const year = fiscalYearOf(expiresOn);
  const intakeId = submission(book, {
    form: 'agreementReview',
    at,
    target: id,
    sender: one.receiver,
    by: one.name,
    answers: { 回答者: one.name, 疑義の有無: 'なし' },
    year,
  });
  book.add(
    'answers',
    {
      answerId: book.number('A', 6),
      subject: id,
      answerer: one.name,
      form: '協定の見直し',
      answer: 'なし',
      answeredOn: at,
      intakeId,
      validity: '有効',
      answererId: one.businessId,
    },
    { year },
  );
  note(book, {
    at,
    by: SYSTEM,
    action: '協定の見直しの回答',
    target: id,
    after: `${one.name}：疑義なし（${intakeId}）`,
    year,
  });
}

function renew(book: Book, { id, nextId, business, expiresOn }: Term): void {
  const year = fiscalYearOf(expiresOn);
  const at = `${expiresOn}T06:00`;
  note(book, {
    at,
    by: SYSTEM,
    action: '自動更新',
    target: id,
    before: '見直し中',
    after: nextId,
    year,
  });
  mail(book, policyDivision, {
    kind: 'renewalDecided',
    key: `更新の結果:${id}`,
    subject: `【自動更新】${id} 協定を自動で更新しました（満了日 ${japaneseDate(expiresOn)}）`,
    target: id,
    at,
    body: bodyOf(toPolicyDivision, id),
    year,
  });
  mail(book, businessReceiver(business), {
    kind: 'renewed',
    key: `協定の更新:${nextId}:${business.businessId}`,
    subject: `【協定の更新】${nextId} 包括連携協定を更新しました（伊達市）`,
    target: nextId,
    at,
    body: bodyOf(toBusiness(business), nextId),
    year,
  });
}
