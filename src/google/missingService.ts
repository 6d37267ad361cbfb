// The advanced services: the manifest asks for them, so only a project that was put together by hand lacks one.

/** What it says, in words for staff. */
export const missingService = (name: string) =>
  `スクリプトの「サービス」に Google ${name} API を追加してください。`;
