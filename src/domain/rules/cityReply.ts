// 様式4 (⑥/F): what the letter says, drafted from the registry.
import type { Context } from '../context';
import { blockIndent, documentKinds } from '../documentKinds';
import type { Registry } from '../registry/registry';
import { oneLine } from '../text';
import { addresseeLines, businessOf } from './businesses';
import { adoptedProposals, type Case, livingProjects, type Project } from './cases';
import { nextVersionName, requestDocument } from './documentRows';
import { letterFields } from './letterFields';

export const cityReplyName = (caseId: string) => `${caseId}-${documentKinds.cityReply.form}`;

const NOTHING = '該当なし';
const numerals = ['１', '２', '３', '４', '５', '６', '７', '８', '９'];
const numeral = (index: number) => numerals[index] ?? String(index + 1);

const lines = (text: string) => text.split(/\r\n|\r|\n/);
const indented = (text: string) => `${blockIndent}${blockIndent}${text}`;

/** One business project: its name, 可 or 否, and the ground. */
function answeredProject(registry: Registry, project: Project, index: number): string {
  const { values } = project;
  // The reasons gathered are those of the 否; beside 可 stands only what a person wrote.
  const stated = values.cityAnswer === '否' || registry.isTyped(project, 'cityReason');
  const [reason, ...more] = stated ? lines(values.cityReason.trim()) : [''];
  return [
    `${numeral(index)}　${oneLine(values.projectName)}`,
    indented(`連携可否：${values.cityAnswer}`),
    ...(reason ? [indented(`理由：${reason}`), ...more.map(indented)] : []),
  ].join('\n');
}

/** One proposal of the city: its name, its department and its content. */
function proposedProject({ values }: Project, index: number): string {
  return [
    `${numeral(index)}　${oneLine(values.projectName)}（担当：${values.department || values.proposer}）`,
    ...(values.respondsTo ? [indented(`（ご提案 ${values.respondsTo} に応える提案）`)] : []),
    ...lines(values.content).map(indented),
  ].join('\n');
}

/** Asks for the draft of 様式4; an earlier draft is left to the caller. @returns its 文書名 */
export function requestCityReply(context: Context, row: Case): string {
  const { registry, settings } = context;
  const business = businessOf(registry, row.values.businessId);
  const addressee = business ? addresseeLines(business, settings) : [row.values.businessName];
  const answered = livingProjects(registry, row.values.caseId, '事業者');
  const proposed = adoptedProposals(registry, row.values.caseId);
  const name = nextVersionName(registry, cityReplyName(row.values.caseId));
  requestDocument(context, {
    name,
    kind: 'cityReply',
    caseId: row.values.caseId,
    addressee: addressee.join('　'),
    state: '案',
    content: {
      fields: {
        ...letterFields(context),
        宛先: addressee.join('\n'),
        提案のあった連携事業について:
          answered.map((project, index) => answeredProject(registry, project, index)).join('\n') ||
          NOTHING,
        市からの連携事業の提案について: proposed.map(proposedProject).join('\n') || NOTHING,
      },
    },
  });
  return name;
}
