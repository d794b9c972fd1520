namespace OnPut.Thumbnails.Imaging;

/// <summary>A file byte by byte from its start, for looking at its structure; what its stream throws ends it and is kept there.</summary>
internal sealed class ByteReader(PictureSource source)
{
    const int BlockSize = 64 << 10;

    readonly byte[] _block = new byte[BlockSize];
    long _blockStart;
    int _blockLength;
    int _at;

    /// <returns>null at the end of the file.</returns>
    public byte? Next()
    {
        if (_at == _blockLength && !Load(_blockStart + _at))
            return null;
        return _block[_at++];
    }

    public void Skip(long count) => MoveTo(_blockStart + _at + count);

    /// <summary>Goes back by bytes just read.</summary>
    public void Unread(int count) => MoveTo(_blockStart + _at - count);

    void MoveTo(long position)
    {
        if (position >= _blockStart && position <= _blockStart + _blockLength)
            _at = (int)(position - _blockStart);
        else
            (_blockStart, _blockLength, _at) = (position, 0, 0);
    }

    bool Load(long position)
    {
        (_blockStart, _at) = (position, 0);
        _blockLength = source.ReadAt(position, _block);
        return _blockLength > 0;
    }
}
