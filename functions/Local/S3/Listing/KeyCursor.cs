using Microsoft.Data.Sqlite;

namespace OnPut.Local.S3.Listing;

/// <summary>
/// Walks rows in the order of their keys and can jump ahead: one prepared statement, whose first column is the key and whose
/// rows begin at <c>$from</c>; rows of that very key only behind <c>$within</c>, where the statement has it.
/// </summary>
internal sealed class KeyCursor<T> : IDisposable
{
    readonly SqliteCommand _command;
    readonly Func<SqliteDataReader, T> _map;
    SqliteDataReader? _reader;

    public KeyCursor(SqliteConnection connection, string sql, Func<SqliteDataReader, T> map, long bucketId)
    {
        _map = map;
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this assembly.
        _command.CommandText = sql;
#pragma warning restore CA2100
        _command.Parameters.AddWithValue("$bucket", bucketId);
        _command.Parameters.Add("$from", SqliteType.Blob);
        _command.Parameters.Add(new SqliteParameter("$within", DBNull.Value));
    }

    public byte[] Key { get; private set; } = [];

    /// <summary>The row that the cursor stands on.</summary>
    public T Row => _map(_reader!);

    public void Seek(byte[] from, object? within = null)
    {
        _reader?.Dispose();
        _command.Parameters[1].Value = from;
        _command.Parameters[2].Value = within ?? DBNull.Value;
        _reader = _command.ExecuteReader();
    }

    public bool Next()
    {
        if (!_reader!.Read()) return false;
        Key = _reader.GetFieldValue<byte[]>(0);
        return true;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _command.Dispose();
    }
}
