// The menu 包括連携: label and entry point of each item, declared once.

export const menuName = '包括連携';

export const menu = [
  { label: '使い方を見る', function: 'menuGuide' },
  { label: '案件カード', function: 'menuCard' },
  { label: '案件を開く', function: 'menuOpenCase' },
  { label: '代理入力', function: 'menuProxyEntry' },
  { label: '台帳に取り込む', function: 'menuImport' },
  { label: '実績を公表する', function: 'menuPublish' },
  { label: '初期設定', function: 'menuSetup' },
  { label: '列を並べ直す', function: 'menuArrange' },
  { label: '台帳を点検する', function: 'menuInspect' },
  { label: '先の予定を見る', function: 'menuForesee' },
  { label: '動作確認', function: 'menuVerify' },
] as const satisfies readonly { label: string; function: string }[];
