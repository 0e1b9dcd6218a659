package io.espalier.community.stackexchange;

/**
 * Hears how far an import is. Called on the importing thread, in this order for each file, then
 * once for each table.
 */
public interface ImportProgress {

    /** For imports that nobody watches. */
    ImportProgress SILENT =
            new ImportProgress() {
                @Override
                public void startReading(String file, long bytes) {}

                @Override
                public void read(long bytes) {}

                @Override
                public void startWriting(String table) {}
            };

    /**
     * A file is opened.
     *
     * @param bytes its size on the disk, so of the packed file where it is packed
     */
    void startReading(String file, long bytes);

    /** So many bytes more were taken from the disk. */
    void read(long bytes);

    /** All files are read, and a table is filled from them. */
    void startWriting(String table);
}
