import { Module } from '@nestjs/common';
import { AreasController } from './areas.controller.js';
import { Catalog } from './catalog.js';
import { CorrectionStore } from './correction-store.js';

@Module({ controllers: [AreasController], providers: [Catalog, CorrectionStore], exports: [Catalog, CorrectionStore] })
export class AreasModule {}
