package io.headwater.local.command;

import io.headwater.local.Problem;
import io.headwater.local.process.ProcessIdentity;
import io.headwater.local.process.Progress;
import io.headwater.local.process.RunningService;
import io.headwater.local.process.ServiceDied;
import io.headwater.local.process.ServiceGroup;
import io.headwater.local.process.ServiceSpec;
import io.headwater.local.service.DataFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One use of a data folder, from taking its lock to stopping all that was started in it.
 *
 * <p>The operating system drops the lock with this process, however it ends, so there is no stale
 * one.
 */
final class Session implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(8);

  /** A first start on a busy machine has been seen to take 20 s. */
  private static final Duration START_LIMIT = Duration.ofSeconds(180);

  private final DataFolder data;
  private final Progress progress;
  private final FileChannel lockFile;
  private final ServiceGroup group;
  private final List<RunRecord.Entry> foreign = new ArrayList<>();
  private boolean isEndTold;
  private boolean isClosed;

  private Session(DataFolder data, Progress progress, FileChannel lockFile, ServiceGroup group) {
    this.data = data;
    this.progress = progress;
    this.lockFile = lockFile;
    this.group = group;
  }

  /**
   * Takes the data folder, stops what a crashed run left, and makes sure that everything started
   * from here on is stopped when this process ends.
   *
   * @param data the folder, made when missing
   * @param progress where to tell about it
   * @param startLimit how long a stage of services may take to answer
   * @param grace how long a service may take to end
   * @param isDisposable true when nobody wants the data: a signal then kills instead of stopping
   * @throws Problem when another process uses the folder
   */
  static Session open(
      DataFolder data,
      Progress progress,
      Duration startLimit,
      Duration grace,
      boolean isDisposable) {
    data.create();
    FileChannel lockFile = lock(data);
    Session session =
        new Session(data, progress, lockFile, new ServiceGroup(progress, startLimit, grace));
    Optional<RunRecord> before = RunRecord.find(data);
    if (before.isPresent() && !before.get().alive().isEmpty()) {
      progress.say("A run before this one was killed and left services behind: stopping them.");
      Leftovers.stop(before.get());
    }
    session.note();
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> session.end(isDisposable)));
    return session;
  }

  /** As the other, with the usual times and for data that is to be kept. */
  static Session open(DataFolder data, Progress progress) {
    return open(data, progress, START_LIMIT, GRACE, false);
  }

  private static FileChannel lock(DataFolder data) {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
      channel.close();
    } catch (OverlappingFileLockException e) {
      throw new Problem("The data folder %s is in use.".formatted(data.root()), e);
    } catch (IOException e) {
      throw new Problem(
          "The data folder %s cannot be locked: %s.".formatted(data.root(), e.getMessage()), e);
    }
    String where =
        RunRecord.find(data).map(record -> " by process " + record.supervisor().pid()).orElse("");
    throw new Problem(
        "Headwater is already running here (%s is in use%s): see ./headwater status, or stop it with ./headwater down."
            .formatted(data.root(), where));
  }

  /** Starts services side by side and returns when all answer. */
  void start(List<ServiceSpec> specs) {
    if (!specs.isEmpty()) {
      group.start(specs, this::note);
    }
  }

  /** Notes a service that was there before, for {@code status}. */
  void use(String name, String address) {
    foreign.add(new RunRecord.Entry(name, address, Optional.empty()));
    note();
  }

  /** All services started so far. */
  List<RunningService> running() {
    return group.running();
  }

  /** Has the end told as well; beside a command, the command's last words are to stay the last. */
  synchronized void tellEnd() {
    isEndTold = true;
  }

  /** Waits until a service ends by itself. */
  ServiceDied awaitDeath() {
    return group.awaitDeath();
  }

  private synchronized void note() {
    if (isClosed) {
      return;
    }
    List<RunRecord.Entry> entries = new ArrayList<>(foreign);
    group.running().forEach(service -> entries.add(RunRecord.Entry.of(service)));
    ProcessIdentity self =
        ProcessIdentity.find(ProcessHandle.current().pid())
            .orElseThrow(() -> new Problem("This needs Linux with a /proc folder."));
    new RunRecord(self, entries).write(data);
  }

  private void end(boolean isDisposable) {
    if (isDisposable) {
      group.kill();
    }
    close();
  }

  /**
   * Stops everything and frees the folder; doing so again does nothing. A signal may come while
   * this works: the second caller then waits until the first has finished.
   */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    boolean isTold = isEndTold && !group.running().isEmpty();
    if (isTold) {
      progress.say("Stopping ...");
    }
    group.stop();
    RunRecord.clear(data);
    try {
      lockFile.close();
    } catch (IOException e) {
      // The lock goes with this process anyway.
      progress.say("The lock could not be freed: " + e.getMessage());
    }
    if (isTold) {
      progress.say("All stopped.");
    }
  }
}
