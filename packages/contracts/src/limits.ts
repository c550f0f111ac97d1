/** Every number that both sides must agree on. Lengths count characters (code points), sizes count bytes. */
export const LIMITS = {
  text: { min: 10, max: 2000 },
  title: { max: 30 },
  address: { max: 200 },
  photos: { max: 9 },
  photoBytes: { max: 10 * 1024 * 1024 },
  photoPixels: { max: 50_000_000 },
  contactName: { min: 1, max: 40 },
  contactPhone: { min: 5, max: 20 },
  aboutOffice: { max: 60 },
  /** Words in the thread: messages, replies, questions. */
  message: { min: 1, max: 1000 },
  /** Reasons that a command demands. */
  reason: { min: 2, max: 500 },
  result: { min: 5, max: 2000 },
  comment: { max: 500 },
  source: { max: 200 },
  search: { min: 1, max: 60 },
  page: { min: 1, max: 100, usual: 20 },
  idempotencyKey: { min: 16, max: 64 },
  username: { min: 2, max: 40 },
  password: { min: 8, max: 128 },
  similar: { max: 3 },
  /** What an editor publishes. */
  publicTitle: { min: 2, max: 60 },
  publicText: { min: 2, max: 2000 },
  publicPhotos: { max: 18 },
  publicReplies: { max: 20 },
  headline: { min: 2, max: 60 },
  paperPage: { min: 1, max: 8 },
  feedback: { min: 5, max: 1000 },
  feedbackContact: { max: 60 },
} as const;

/** How often a page says that somebody looks at a report, and after how long a silence they are taken to have left, in seconds. */
export const LOOKING = { everySeconds: 30, goneAfterSeconds: 75 } as const;

/** What residents' photos may be, by what they decode to. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
