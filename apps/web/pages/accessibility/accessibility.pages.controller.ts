import { Controller, Get, Render } from '@nestjs/common';
import { OpenToAll } from '../../access/permission.decorator.js';

/** What the program does so that everybody can use it, and where to say that it does not. */
@Controller('accessibility')
@OpenToAll()
export class AccessibilityPagesController {
  @Get()
  @Render('accessibility/accessibility')
  page() {
    return { title: 'Tilgjengelighet' };
  }
}
