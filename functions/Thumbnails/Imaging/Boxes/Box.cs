namespace OnPut.Thumbnails.Imaging.Boxes;

/// <summary>One box of a file made of boxes (ISO base media, JPEG 2000).</summary>
/// <param name="Type">Four characters, Latin-1.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Behind its last byte; never behind that of what holds it.</param>
internal readonly record struct Box(string Type, long Start, long End);
