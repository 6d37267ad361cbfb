// The Drive API: the manifest asks for it, so only a project that was put together by hand lacks it.

/** @throws in words for staff where the project lacks it */
export function driveApi() {
  // Not `Drive?.`: where there is no such service there is no such name either.
  if (typeof Drive === 'undefined') {
    throw new Error('スクリプトの「サービス」に Google Drive API を追加してください。');
  }
  return Drive;
}
