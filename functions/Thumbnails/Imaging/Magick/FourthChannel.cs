namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>What a channel behind three colours is.</summary>
internal enum FourthChannel
{
    /// <summary>As the decoder says.</summary>
    AsDecoded,

    /// <summary>Transparency, where the decoder finds no meaning in it.</summary>
    Alpha,

    /// <summary>Nothing to be seen, where the decoder takes it for transparency.</summary>
    Hidden,

    /// <summary>Black ink: the three are cyan, magenta and yellow.</summary>
    Black,
}
