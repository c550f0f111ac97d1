import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { PlainTitles } from './plain-titles-store.js';
import { PublicationStore } from './publication-store.js';

/** What was published, for whoever shows or changes reports. */
@Module({
  imports: [AreasModule],
  providers: [PlainTitles, PublicationStore],
  exports: [PlainTitles, PublicationStore],
})
export class PublicationsModule {}
