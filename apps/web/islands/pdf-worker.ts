/** What reads PDFs beside the page that shows them; `islands/preview` starts it. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
