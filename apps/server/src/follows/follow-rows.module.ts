import { Module } from '@nestjs/common';
import { FollowStore } from './follow-store.js';

/** Who follows what, for whoever shows reports or tells people of them. */
@Module({ providers: [FollowStore], exports: [FollowStore] })
export class FollowRowsModule {}
