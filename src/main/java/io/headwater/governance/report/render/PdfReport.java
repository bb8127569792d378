package io.headwater.governance.report.render;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.headwater.governance.report.SeenReport;
import io.headwater.model.CatalogException;
import io.headwater.model.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * A report as PDF, made of its HTML. Nothing is ever loaded: no address is followed, whatever the
 * report says. The font comes with PDFBox (Liberation Sans: Latin, Greek and Cyrillic). The same
 * report gives the same bytes.
 */
final class PdfReport {

  private static final int REGULAR = 400;

  /** A page is laid out in memory; others wait. */
  private static final Semaphore PLACES = new Semaphore(2);

  static {
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new BundledFont());
  }

  private PdfReport() {}

  static byte[] render(SeenReport report) {
    String html = HtmlReport.forPaper(report);
    try {
      PLACES.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException(ErrorCode.UNAVAILABLE, "the server is stopping", e);
    }
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.useUriResolver((_, _) -> null);
      builder.useExternalResourceAccessControl(
          (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.useExternalResourceAccessControl(
          (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
      builder.useFont(BundledFont::open, "Report", REGULAR, FontStyle.NORMAL, true);
      builder.withHtmlContent(html, null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        sign(document, report);
        document.save(out);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new CatalogException(ErrorCode.INTERNAL, "the report could not be made a PDF", e);
    } finally {
      PLACES.release();
    }
  }

  /** Nothing of the moment goes into the file. */
  private static void sign(PDDocument document, SeenReport report) {
    Calendar written = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    written.setTimeInMillis(report.head().writtenAt().toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(report.head().kind().title());
    information.setProducer("Headwater");
    information.setCreationDate(written);
    information.setModificationDate(written);
    long id = HexFormat.fromHexDigitsToLong(report.head().contentHash(), 0, 16);
    document.setDocumentId(id ^ report.head().writtenAt().toEpochMilli());
  }
}
