//! The contract as TypeScript, written into `ui/src/backend/generated/contract.ts`.

use std::collections::BTreeMap;

use evenhand_record::rule::Rule;
use ts_rs::{Config, TS, TypeVisitor};

use crate::contract::{QUESTIONS, visit_shapes};
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    AddEvidenceRequest, BundleMade, EvidenceAdded, ExportBundleRequest, Progress, SheetRequest,
};

struct Declarations {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types of our own have a file to be written to; numbers and text have none.
        if T::output_path().is_none() {
            T::visit_generics(self);
            return;
        }
        let name = T::ident(&self.config);
        if self.by_name.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.by_name
            .insert(name, format!("{docs}export {}\n", T::decl(&self.config)));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// Every shape that passes the door, and the table of questions, as one TypeScript module.
///
/// Whole numbers are `number`: identities, sizes and counts stay far below 2^53.
pub fn typescript() -> String {
    let mut declarations = Declarations {
        config: Config::new().with_large_int("number"),
        by_name: BTreeMap::new(),
    };
    visit_shapes(&mut declarations);
    declarations.visit::<DoorError>();
    declarations.visit::<ErrorCode>();
    declarations.visit::<Rule>();
    declarations.visit::<Progress>();
    declarations.visit::<AddEvidenceRequest>();
    declarations.visit::<EvidenceAdded>();
    declarations.visit::<ExportBundleRequest>();
    declarations.visit::<BundleMade>();
    declarations.visit::<SheetRequest>();

    let mut module = String::from(
        "// Generated from casework's contract by `cargo xtask generate`; do not edit by hand.\n\n",
    );
    for declaration in declarations.by_name.values() {
        module.push_str(declaration);
        module.push('\n');
    }
    module.push_str(
        "/** Every question with its request and its answer. */\nexport interface Questions {\n",
    );
    for question in QUESTIONS {
        module.push_str(&format!(
            "  /**{} */\n  {}: {{ request: {}; answer: {} }};\n",
            question.about, question.name, question.request, question.answer
        ));
    }
    module.push_str("}\n");
    module
}
