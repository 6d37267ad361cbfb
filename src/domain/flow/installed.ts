// ホーム after 初期設定: what it made and where, and what is left to people.
import { addDays } from '../base/day';
import { gathered } from '../base/gathered';
import type { Context } from '../context';
import { called } from '../forms/names';
import type { Line } from '../operations/homeLine';
import type { HomeSection } from '../registry/tabs/home';

const SHOWN_DAYS = 30;

export function installedLines({
  registry,
  settings,
  installed,
  formLinks,
  today,
}: Context): Line[] {
  if (!installed || today > addDays(installed.on, SHOWN_DAYS)) return [];
  const line = (section: HomeSection, place: string, what: string): Line => ({
    section,
    place,
    subject: '',
    what,
    dueOn: '',
  });
  const { sentence, folder } = installed;
  // Rows of before are brought in without anybody having sent anything.
  const unused = registry.rows('intake').length === 0;
  return gathered<Line>(
    registry.rows('departments').length === 0 &&
      line(
        '今日すること',
        '部署',
        '回答を頼む課の部署名・課長名・メールを入れる（表で持っているときは「台帳に取り込む」）',
      ),
    unused && [
      line(
        'お知らせ',
        called(settings, '様式1'),
        `様式1のリンクを市のサイトに載せてください：${formLinks.businessProposal.url}`,
      ),
      line(
        'お知らせ',
        '台帳',
        `台帳を使う${settings.policyDivisionName}の人を、画面右上の「共有」で編集者にしてください（編集者は、台帳とプログラムを変えられます）。`,
      ),
    ],
    line(
      'お知らせ',
      '初期設定',
      `${sentence || '作ったものは、'}フォルダ「包括連携協定」にあります：${folder}`,
    ),
  );
}
