use super::*;

#[test]
fn every_kind_is_named_by_its_tag() {
    for kind in EntryKind::ALL {
        assert_eq!(
            serde_json::to_value(kind).unwrap(),
            kind.name(),
            "the audit name and the tag are one name"
        );
        assert_eq!(EntryKind::named(kind.name()), Some(*kind));
    }
}
