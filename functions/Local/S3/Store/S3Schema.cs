namespace OnPut.Local.S3.Store;

/// <summary>
/// The catalogue of the local S3. Keys are BLOBs, so that they compare as UTF-8 bytes, the order in which S3 lists.
/// Times are Unix milliseconds. Content is either a file's id or, for a small body, the bytes themselves.
/// </summary>
internal static class S3Schema
{
    public const string Script = """
        CREATE TABLE IF NOT EXISTS s3_bucket (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            region TEXT NOT NULL,
            created INTEGER NOT NULL,
            versioning TEXT,
            owner TEXT NOT NULL DEFAULT 'onput'
        );
        CREATE TABLE IF NOT EXISTS s3_bucket_setting (
            bucket INTEGER NOT NULL REFERENCES s3_bucket (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (bucket, name)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS s3_object (
            id INTEGER PRIMARY KEY,
            bucket INTEGER NOT NULL REFERENCES s3_bucket (id),
            key BLOB NOT NULL,
            sequence INTEGER NOT NULL,
            version TEXT NOT NULL,
            current INTEGER NOT NULL,
            marker INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            size INTEGER NOT NULL,
            etag TEXT NOT NULL,
            storage_class TEXT NOT NULL,
            checksum_algorithm TEXT,
            checksum_type TEXT,
            checksum TEXT,
            parts INTEGER,
            headers TEXT NOT NULL,
            tags TEXT,
            owner TEXT NOT NULL DEFAULT 'onput',
            acl TEXT,
            encryption TEXT
        );
        CREATE UNIQUE INDEX IF NOT EXISTS s3_object_version ON s3_object (bucket, key, sequence DESC);
        CREATE UNIQUE INDEX IF NOT EXISTS s3_object_current ON s3_object (bucket, key) WHERE current;
        CREATE TABLE IF NOT EXISTS s3_segment (
            object INTEGER NOT NULL REFERENCES s3_object (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            size INTEGER NOT NULL,
            checksum TEXT,
            file TEXT,
            bytes BLOB,
            PRIMARY KEY (object, number)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS s3_segment_file ON s3_segment (file) WHERE file IS NOT NULL;
        CREATE TABLE IF NOT EXISTS s3_annotation (
            id INTEGER PRIMARY KEY,
            object INTEGER NOT NULL,
            name BLOB NOT NULL,
            etag TEXT NOT NULL,
            checksum_algorithm TEXT NOT NULL,
            checksum TEXT NOT NULL,
            modified INTEGER NOT NULL,
            payload BLOB NOT NULL,
            UNIQUE (object, name)
        );
        CREATE TABLE IF NOT EXISTS s3_upload (
            id TEXT PRIMARY KEY,
            bucket INTEGER NOT NULL REFERENCES s3_bucket (id) ON DELETE CASCADE,
            key BLOB NOT NULL,
            initiated INTEGER NOT NULL,
            storage_class TEXT NOT NULL,
            checksum_algorithm TEXT,
            checksum_type TEXT,
            headers TEXT NOT NULL,
            tags TEXT,
            completed TEXT,
            owner TEXT NOT NULL DEFAULT 'onput',
            acl TEXT,
            encryption TEXT,
            lock TEXT
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS s3_upload_key ON s3_upload (bucket, key, id) WHERE completed IS NULL;
        CREATE TABLE IF NOT EXISTS s3_upload_part (
            upload TEXT NOT NULL REFERENCES s3_upload (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            size INTEGER NOT NULL,
            etag TEXT NOT NULL,
            checksum TEXT NOT NULL,
            modified INTEGER NOT NULL,
            file TEXT,
            bytes BLOB,
            PRIMARY KEY (upload, number)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS s3_upload_part_file ON s3_upload_part (file) WHERE file IS NOT NULL;
        CREATE TABLE IF NOT EXISTS s3_counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT OR IGNORE INTO s3_counter VALUES ('sequence', 0), ('run', 0), ('clock', 0), ('lifecycle', 0);
        CREATE TABLE IF NOT EXISTS s3_restoration (
            object INTEGER PRIMARY KEY REFERENCES s3_object (id) ON DELETE CASCADE,
            ready INTEGER NOT NULL,
            days INTEGER NOT NULL,
            until INTEGER
        );
        CREATE INDEX IF NOT EXISTS s3_restoration_time ON s3_restoration (coalesce(until, ready));
        CREATE TABLE IF NOT EXISTS s3_legal_hold (
            object INTEGER PRIMARY KEY REFERENCES s3_object (id) ON DELETE CASCADE,
            is_on INTEGER NOT NULL
        );
        CREATE TABLE IF NOT EXISTS s3_due (
            at INTEGER NOT NULL,
            object INTEGER NOT NULL,
            upload TEXT NOT NULL,
            PRIMARY KEY (at, object, upload)
        ) WITHOUT ROWID;
        """;
}
