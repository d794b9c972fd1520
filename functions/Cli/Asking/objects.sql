SELECT
    bucket, key, version_id, size, last_modified_date, e_tag, storage_class, is_multipart, encryption_status, is_bucket_key_enabled,
    kms_key_arn, checksum_algorithm, object_tags, user_metadata, content_type, detected_type, type_mismatch, kind, width, height, pages,
    duration_ms, taken_at, taken_at_offset, camera, lens, latitude, longitude, title, author, description, keywords, language, row_count,
    columns, text_excerpt, problems
FROM (
    SELECT *, row_number() OVER (PARTITION BY bucket, key ORDER BY sequence_number DESC, indexed_at DESC) AS version_age
    FROM (
        SELECT *, row_number() OVER (PARTITION BY bucket, key, version_id ORDER BY sequence_number DESC, indexed_at DESC) AS row_age
        FROM journal
    ) AS journal_rows
    WHERE row_age = 1 AND (record_type <> 'DELETE' OR is_delete_marker)
) AS versions
WHERE version_age = 1 AND NOT coalesce(is_delete_marker, FALSE)
