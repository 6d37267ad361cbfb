// 初期設定 has not been run to its end here, or this is a copy of 台帳: only looking is possible.

export class NotInstalledError extends Error {}
