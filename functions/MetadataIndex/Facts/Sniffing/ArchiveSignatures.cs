using static OnPut.MetadataIndex.Facts.Sniffing.Signature;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Archives, compressed files and images of disks that one look at their first bytes tells.</summary>
internal static class ArchiveSignatures
{
    public static IReadOnlyList<Signature> All { get; } =
    [
        Of(ContentKind.Archive, "application/gzip", "1F8B08", format: ContentFormat.Gzip),
        Of(ContentKind.Archive, "application/x-compress", "1F9D"),
        Of(ContentKind.Archive, "application/x-compress", "1FA0"),
        Of(ContentKind.Archive, "application/x-bzip2", "'BZh'", format: ContentFormat.Bzip2),
        Of(ContentKind.Archive, "application/x-xz", "FD '7zXZ' 00", format: ContentFormat.Xz),
        Of(ContentKind.Archive, "application/zstd", "28B52FFD", format: ContentFormat.Zstd),
        Of(ContentKind.Archive, "application/x-lz4", "04224D18"),
        Of(ContentKind.Archive, "application/x-lz4", "02214C18"),
        Of(ContentKind.Archive, "application/x-lzip", "'LZIP'"),
        Of(ContentKind.Archive, "application/x-lzop", "89 'LZO' 000D0A1A0A"),
        Of(ContentKind.Archive, "application/x-7z-compressed", "'7z' BCAF271C", format: ContentFormat.SevenZip),
        Of(ContentKind.Archive, "application/x-rar-compressed", "'Rar!' 1A07", format: ContentFormat.Rar),
        Of(ContentKind.Archive, "application/vnd.ms-cab-compressed", "'MSCF'"),
        Of(ContentKind.Archive, "application/vnd.ms-cab-compressed", "'ISc('"),
        Of(ContentKind.Archive, "application/x-arj", "60EA"),
        Of(ContentKind.Archive, "application/x-ace-compressed", "'**ACE**'", at: 7),
        Of(ContentKind.Archive, "application/x-lzh-compressed", "'-lh' .. '-'", at: 2),
        Of(ContentKind.Archive, "application/x-lzh-compressed", "'-lz' .. '-'", at: 2),
        Of(ContentKind.Archive, "application/x-lzma", "5D000080 00FFFFFFFFFFFFFFFF"),
        Of(ContentKind.Archive, "application/x-deb", "'!<arch>' 0A 'debian-binary'"),
        Of(ContentKind.Archive, "application/x-unix-archive", "'!<arch>' 0A"),
        Of(ContentKind.Archive, "application/x-rpm", "EDABEEDB"),
        Of(ContentKind.Archive, "application/x-cpio", "'070707'"),
        Of(ContentKind.Archive, "application/x-cpio", "'070701'"),
        Of(ContentKind.Archive, "application/x-cpio", "'070702'"),
        Of(ContentKind.Archive, "application/x-cpio", "C771"),
        Of(ContentKind.Archive, "application/x-cpio", "71C7"),
        Of(ContentKind.Archive, "application/x-xar", "'xar!' 00"),
        Of(ContentKind.Archive, "application/x-asar", "04000000 ........ ........ ........ '{'"),
        Of(ContentKind.Archive, "application/x-google-chrome-extension", "'Cr24'"),
        Of(ContentKind.Archive, "application/x-ms-wim", "'MSWIM' 000000"),
        Of(ContentKind.Archive, "application/vnd.squashfs", "'hsqs'"),
        Of(ContentKind.Archive, "application/x-iso9660-image", "'CD001'", at: 0x8001),
        Of(ContentKind.Archive, "application/x-apple-diskimage", "7801730D626260"),
        Of(ContentKind.Archive, "application/x-qemu-disk", "'QFI' FB"),
        Of(ContentKind.Archive, "application/x-vmdk-disk", "'KDMV'"),
        Of(ContentKind.Archive, "application/x-virtualbox-vdi", "7F10DABE", at: 64),
        Of(ContentKind.Archive, "application/x-vhdx-disk", "'vhdxfile'"),
    ];
}
