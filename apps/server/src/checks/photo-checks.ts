import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { AccountStore } from '../accounts/account-store.js';
import { PhotoLinks } from '../photos/photo-links.js';
import { PhotoStore } from '../photos/photo-store.js';
import type { Photo } from '../photos/photo.entity.js';
import { Database } from '../platform/database/index.js';
import { LOG, type Log } from '../platform/log.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { WechatClient, WechatRefused, WechatUnavailable, type MediaCheckOutcome } from '../platform/wechat/index.js';
import { ReportStore } from '../reports/report-store.js';
import { SCENE } from './check-result.js';

const AT_ONCE = 40;
const SIDE_BY_SIDE = 4;

/** Asks WeChat to look at each photo that has come to a report, at its filing or later; what it finds is pushed to us. */
@Injectable()
export class PhotoChecks {
  constructor(
    private readonly db: Database,
    private readonly wechat: WechatClient,
    private readonly photos: PhotoStore,
    private readonly links: PhotoLinks,
    private readonly reports: ReportStore,
    private readonly accounts: AccountStore,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'publicOrigin'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async sweep(stopping?: AbortSignal): Promise<void> {
    const turns = pLimit(SIDE_BY_SIDE);
    const photos = await this.photos.toCheck(AT_ONCE);
    await Promise.all(photos.map((photo) => turns(() => this.ask(photo, stopping))));
  }

  private async ask(photo: Photo, stopping?: AbortSignal): Promise<void> {
    if (stopping?.aborted) return;
    try {
      await this.keep(photo, await this.outcomeOf(photo));
    } catch (problem) {
      this.log.error({ photo: photo.id, err: problem }, 'no photo could be checked');
    }
  }

  /** Null when WeChat could not be asked now. */
  private async outcomeOf({ id, ownerId }: Photo): Promise<MediaCheckOutcome | null> {
    const openid = await this.accounts.openidOf(ownerId);
    if (openid === null) return { outcome: 'unchecked', reason: 'unknown-user' };
    const mediaUrl = this.settings.publicOrigin + this.links.url(id, 'full');
    try {
      return await this.wechat.checkMedia({ openid, scene: SCENE, mediaUrl });
    } catch (problem) {
      if (problem instanceof WechatUnavailable) return null;
      if (problem instanceof WechatRefused) return { outcome: 'unchecked', reason: 'unknown-user' };
      throw problem;
    }
  }

  private async keep({ id, reportId }: Photo, found: MediaCheckOutcome | null): Promise<void> {
    // Asked already: the answer with its trace was lost, and it can be asked again once WeChat is done.
    if (found === null || (found.outcome === 'unchecked' && found.reason === 'asked-already')) return;
    await this.db.write(async (tx) => {
      if (found.outcome === 'pending') return this.photos.checkRuns(tx, id, found.traceId);
      await this.photos.checked(tx, id, 'person');
      if (reportId !== null) await this.reports.personMustLook(tx, [reportId]);
    });
  }
}
