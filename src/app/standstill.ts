// The registry cannot be worked on until a person has done something: nothing was decided or changed, all of it waits.

export class StandstillError extends Error {
  constructor(
    /** The subject of the mail that says so. */
    readonly title: string,
    message: string,
  ) {
    super(message);
    this.name = 'StandstillError';
  }
}
