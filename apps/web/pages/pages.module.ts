import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CouncilsModule } from '#domain/councils';
import { PageLayoutInterceptor } from './page-layout.interceptor.js';
import { SignInPagesController } from './sign-in/sign-in.pages.controller.js';
import { SignInPresenter } from './sign-in/sign-in.presenter.js';

/** The pages that people use. */
@Module({
  imports: [CouncilsModule],
  controllers: [SignInPagesController],
  providers: [SignInPresenter, { provide: APP_INTERCEPTOR, useClass: PageLayoutInterceptor }],
})
export class PagesModule {}
