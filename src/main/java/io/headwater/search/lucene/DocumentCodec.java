package io.headwater.search.lucene;

import io.headwater.model.NodeIds;
import io.headwater.search.Kind;
import io.headwater.search.SearchDocument;
import io.headwater.search.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A document as bytes, for explaining hits and for verification. What a suggestion needs comes
 * first, so that the rest need not be read. A change here raises {@link CommitData#FORMAT}.
 */
final class DocumentCodec {

  private DocumentCodec() {}

  static BytesRef encode(SearchDocument document) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(document.id().nodeId());
      out.writeString(document.kind().name());
      out.writeString(document.name());
      out.writeString(document.namespace());
      out.writeString(document.platform());
      write(out, document.domain().map(List::of).orElse(List.of()));
      write(out, document.product().map(List::of).orElse(List.of()));
      write(out, document.aliases());
      out.writeString(document.description());
      write(out, document.columns());
      write(out, document.columnDescriptions());
      write(out, document.owners());
      write(out, document.tags());
      Instant lastSeen = document.lastSeen();
      out.writeZLong(lastSeen.getEpochSecond());
      out.writeVInt(lastSeen.getNano());
      out.writeVLong(document.importance());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static SearchDocument decode(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      return new SearchDocument(
          NodeIds.parse(in.readString()),
          Kind.valueOf(in.readString()),
          in.readString(),
          in.readString(),
          in.readString(),
          read(in).stream().findFirst(),
          read(in).stream().findFirst(),
          read(in),
          in.readString(),
          read(in),
          read(in),
          read(in),
          read(in),
          Instant.ofEpochSecond(in.readZLong(), in.readVInt()),
          in.readVLong());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
  }

  static Suggestion decodeSuggestion(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      String id = in.readString();
      Kind kind = Kind.valueOf(in.readString());
      return new Suggestion(in.readString(), NodeIds.parse(id), kind);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory does not fail", e);
    }
  }

  private static void write(DataOutput out, List<String> texts) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> read(ByteArrayDataInput in) throws IOException {
    String[] texts = new String[in.readVInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.readString();
    }
    return List.of(texts);
  }
}
